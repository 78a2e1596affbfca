/** The registries of works: how each is asked, understood, and not understood. */
@NullMarked
package dev.shelfcheck.source.registry;

import org.jspecify.annotations.NullMarked;
