/** Which addresses may be reached, and by which a name is: for every look-up and connection. */
@NullMarked
package dev.shelfcheck.source.http.address;

import org.jspecify.annotations.NullMarked;
