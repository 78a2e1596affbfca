/**
 * What a reading list is: documents, sections, entries, links and identifiers, each with its exact
 * place.
 */
@NullMarked
package dev.shelfcheck.model;

import org.jspecify.annotations.NullMarked;
