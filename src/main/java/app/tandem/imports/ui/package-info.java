/** Import on the screen: upload, where the columns go, the choices, the check, the run and its result (R31-R34). */
@NullMarked
package app.tandem.imports.ui;

import org.jspecify.annotations.NullMarked;
