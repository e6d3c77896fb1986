package org.starpunk.seed;

import java.util.List;

/**
 * The addresses of uploaded files, as the database keeps them: without the site's own.
 *
 * @param pictures several for each note that shows some
 */
record Uploaded(List<String> pictures, List<String> films, List<String> recordings) {}
