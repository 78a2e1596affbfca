/** Two descriptions of a work held side by side: how they relate, as a classified difference. */
@NullMarked
package dev.shelfcheck.compare;

import org.jspecify.annotations.NullMarked;
