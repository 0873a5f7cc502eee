/** The contacts that an operation is about, fixed when its panel opens (R45). */
@NamedInterface("selection")
@NullMarked
package app.tandem.operation.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
