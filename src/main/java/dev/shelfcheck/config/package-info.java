/**
 * The only reader of YAML: rule pages and configs become records, the built-in pages at build time.
 */
@NullMarked
package dev.shelfcheck.config;

import org.jspecify.annotations.NullMarked;
