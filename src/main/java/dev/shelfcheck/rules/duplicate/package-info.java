/** Whether two entries list one work, and what tells them apart. */
@NullMarked
package dev.shelfcheck.rules.duplicate;

import org.jspecify.annotations.NullMarked;
