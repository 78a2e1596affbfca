/**
 * Introduces rules to sources: gathers questions, has them answered in batches, and keeps the
 * record.
 */
@NullMarked
package dev.shelfcheck.engine;

import org.jspecify.annotations.NullMarked;
