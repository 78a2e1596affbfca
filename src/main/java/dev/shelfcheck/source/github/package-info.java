/** What became of repositories, asked of GitHub's interface. */
@NullMarked
package dev.shelfcheck.source.github;

import org.jspecify.annotations.NullMarked;
