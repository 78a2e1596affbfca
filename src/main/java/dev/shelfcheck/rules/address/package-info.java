/** Addresses and identifiers written so that they lead nowhere, and what was meant. */
@NullMarked
package dev.shelfcheck.rules.address;

import org.jspecify.annotations.NullMarked;
