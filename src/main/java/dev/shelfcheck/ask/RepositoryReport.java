package dev.shelfcheck.ask;

import java.util.Optional;

/**
 * What a forge says of a repository.
 *
 * @param exists false where the forge says that there is none
 * @param archived whether its owner closed it
 * @param renamed its present {@code owner/name}, where that differs
 */
public record RepositoryReport(boolean exists, boolean archived, Optional<String> renamed) {}
