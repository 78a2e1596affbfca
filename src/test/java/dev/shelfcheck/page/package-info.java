/** The harness that runs the examples of rule pages. */
@org.jspecify.annotations.NullMarked
package dev.shelfcheck.page;
