package dev.shelfcheck.fleet;

import java.util.List;

/**
 * A page that a list links to; the list as in {@link ListName}, with its text's digest.
 *
 * @param page its address, without fragment
 * @param host whom one asks for it
 * @param fragments the places on it that are linked
 */
record PageRow(
    String repository,
    String commit,
    String path,
    String digest,
    String page,
    String host,
    List<String> fragments) {}
