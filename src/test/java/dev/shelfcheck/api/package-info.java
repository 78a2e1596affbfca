/** Tests of the library's face. */
@NullMarked
package dev.shelfcheck.api;

import org.jspecify.annotations.NullMarked;
