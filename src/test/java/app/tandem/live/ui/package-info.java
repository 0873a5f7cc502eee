@org.jspecify.annotations.NullMarked
package app.tandem.live.ui;
