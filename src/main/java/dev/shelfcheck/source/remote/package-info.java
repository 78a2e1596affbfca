/** Lists that are named by an address instead of a path, fetched through the gate and bounded. */
@NullMarked
package dev.shelfcheck.source.remote;

import org.jspecify.annotations.NullMarked;
