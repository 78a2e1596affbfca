/** What the files beside a reading list say. */
@NullMarked
package dev.shelfcheck.source.files;

import org.jspecify.annotations.NullMarked;
