/** Tests of the pocket catalogue's file. */
@NullMarked
package dev.shelfcheck.source.pocket;

import org.jspecify.annotations.NullMarked;
