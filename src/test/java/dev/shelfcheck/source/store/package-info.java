/** Tests of what is kept from one run to the next, killed runs among them. */
@NullMarked
package dev.shelfcheck.source.store;

import org.jspecify.annotations.NullMarked;
