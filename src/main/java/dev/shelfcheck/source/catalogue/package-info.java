/** The offline catalogue: works from published dumps, found by identifier and by title. */
@NullMarked
package dev.shelfcheck.source.catalogue;

import org.jspecify.annotations.NullMarked;
