/** What a jar of one's own may bring: rules, sources, formats. */
@NullMarked
package dev.shelfcheck.cli.plugin;

import org.jspecify.annotations.NullMarked;
