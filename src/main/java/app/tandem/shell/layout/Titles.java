package app.tandem.shell.layout;

/** Browser titles: the page, then the product. */
public final class Titles {

    private static final String PRODUCT = " · Tandem";

    private Titles() {}

    /** "Contacts" as "Contacts · Tandem". */
    public static String of(String page) {
        return page + PRODUCT;
    }

    /** "Contacts · Tandem" as "Contacts". */
    static String words(String title) {
        return title.endsWith(PRODUCT) ? title.substring(0, title.length() - PRODUCT.length()) : title;
    }
}
