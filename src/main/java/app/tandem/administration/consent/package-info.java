/** Opt-outs and opt-ins of an organization, as its administrators look at them, add them and restore consent (R35). */
@NullMarked
package app.tandem.administration.consent;

import org.jspecify.annotations.NullMarked;
