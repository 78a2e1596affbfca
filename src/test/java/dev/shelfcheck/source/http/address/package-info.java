/** Tests of what may be reached. */
@NullMarked
package dev.shelfcheck.source.http.address;

import org.jspecify.annotations.NullMarked;
