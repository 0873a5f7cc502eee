/** What an operation looks like: the slide-out, what will happen, and what happened. */
@NamedInterface("ui")
@NullMarked
package app.tandem.operation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
