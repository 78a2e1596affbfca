/** The warm process: one that has started already and answers its own user's runs, on loopback. */
@NullMarked
package dev.shelfcheck.server;

import org.jspecify.annotations.NullMarked;
