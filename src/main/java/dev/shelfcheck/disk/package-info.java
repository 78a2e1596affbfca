/** What a repository may name, and how a file is replaced: whole or not at all. */
@NullMarked
package dev.shelfcheck.disk;

import org.jspecify.annotations.NullMarked;
