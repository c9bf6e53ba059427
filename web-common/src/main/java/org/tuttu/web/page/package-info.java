/** The frame of every page: layout, language, theme, assets, and values as strings ready to print. */
package org.tuttu.web.page;
