/** Text that was read wrongly or that TeX takes for something else. */
@NullMarked
package dev.shelfcheck.rules.text;

import org.jspecify.annotations.NullMarked;
