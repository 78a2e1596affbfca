/** Edits that several rules propose. */
@NullMarked
package dev.shelfcheck.rules.edit;

import org.jspecify.annotations.NullMarked;
