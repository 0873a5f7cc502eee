package app.tandem.operation;

import java.io.Serializable;

/** What a kind of change tells in its preview besides what all kinds tell; a record of its feature. */
public interface PreviewPart extends Serializable {}
