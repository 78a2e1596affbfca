/** Running text freed of its markup, every character with its place in the source. */
@NullMarked
package dev.shelfcheck.read.prose;

import org.jspecify.annotations.NullMarked;
