/** Tests of the offline catalogue, each on files of its own making. */
@NullMarked
package dev.shelfcheck.source.catalogue;

import org.jspecify.annotations.NullMarked;
