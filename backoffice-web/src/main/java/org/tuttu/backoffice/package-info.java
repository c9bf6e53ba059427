/** The staff's pages, one package per capability; here what several of them use. */
package org.tuttu.backoffice;
