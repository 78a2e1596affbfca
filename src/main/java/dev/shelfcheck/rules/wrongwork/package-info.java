/** What stands for and against a link's leading to another work than the listed one. */
@NullMarked
package dev.shelfcheck.rules.wrongwork;

import org.jspecify.annotations.NullMarked;
