/**
 * How a work is put together from records, by the same rules whether a registry or a dump says so.
 */
@NullMarked
package dev.shelfcheck.source.work;

import org.jspecify.annotations.NullMarked;
