/** Asks git what it knows of the files: what is ignored, what changed. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.read.git;
