/**
 * Tests against stand-ins that speak each registry's interface as documented, and against faults.
 */
@NullMarked
package dev.shelfcheck.source.registry;

import org.jspecify.annotations.NullMarked;
