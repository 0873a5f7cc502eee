/** Shares and assignments as kinds of operations. */
@NamedInterface("relationship")
@NullMarked
package app.tandem.operation.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
