/**
 * Records written as bytes and read back: what is kept from run to run. Nothing but what the types
 * name is ever made of them.
 */
@NullMarked
package dev.shelfcheck.forms;

import org.jspecify.annotations.NullMarked;
