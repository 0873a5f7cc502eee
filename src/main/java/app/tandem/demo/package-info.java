/** Demonstration data: two organizations, their people and some 2,400 contacts, the same on every start. */
@NullMarked
package app.tandem.demo;

import org.jspecify.annotations.NullMarked;
