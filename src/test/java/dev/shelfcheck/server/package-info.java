/** Tests of the warm process. */
@NullMarked
package dev.shelfcheck.server;

import org.jspecify.annotations.NullMarked;
