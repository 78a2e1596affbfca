@NullMarked
package dev.shelfcheck.read.translate;

import org.jspecify.annotations.NullMarked;
