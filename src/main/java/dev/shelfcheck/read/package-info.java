/** From paths to a library: files are found, decoded and read into documents. */
@NullMarked
package dev.shelfcheck.read;

import org.jspecify.annotations.NullMarked;
