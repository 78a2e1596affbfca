/** Tools for programs that write with a language model, by the Model Context Protocol. */
@NullMarked
package dev.shelfcheck.server.tools;

import org.jspecify.annotations.NullMarked;
