/**
 * The library's face: texts, rules and sources in, an audit, its fixes and its reports out, in this
 * process and without the command line.
 */
@NullMarked
package dev.shelfcheck.api;

import org.jspecify.annotations.NullMarked;
