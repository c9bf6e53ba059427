package org.tuttu.system.bench.server;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs the statements that a page runs, by plain JDBC, and prints their rows as HTML, padded to the page's size: the least that any page with these
 * rows costs.
 */
@WebServlet("/bench/rows")
public class RowsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Resource(lookup = "jdbc/tuttu")
  private transient DataSource dataSource;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    PrintWriter out = response.getWriter();
    Counted counted = new Counted(out);
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (Statement statement : Statement.of(request.getParameter("page"))) {
        print(connection, statement, request, counted);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
    counted.pad(Integer.parseInt(request.getParameter("bytes")));
  }

  private static void print(Connection connection, Statement statement, HttpServletRequest request, Counted out) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      int index = 1;
      for (String parameter : statement.parameters()) {
        String value = request.getParameter(parameter);
        if (parameter.endsWith("Id")) {
          prepared.setLong(index++, Long.parseLong(value));
        } else {
          prepared.setString(index++, value);
        }
      }
      try (ResultSet rows = prepared.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        out.print("<table>");
        while (rows.next()) {
          out.print("<tr>");
          for (int column = 1; column <= columns; column++) {
            out.print("<td>");
            out.escaped(rows.getString(column));
            out.print("</td>");
          }
          out.print("</tr>");
        }
        out.print("</table>");
      }
    }
  }

  /** Counts what it prints, so that the rest of a page's size can be added. */
  private static final class Counted {

    private final PrintWriter out;
    private int written;

    Counted(PrintWriter out) {
      this.out = out;
    }

    void print(String text) {
      out.write(text);
      written += text.length();
    }

    void escaped(String text) {
      if (text != null) {
        print(text.replace("&", "&amp;").replace("<", "&lt;"));
      }
    }

    void pad(int bytes) {
      if (bytes > written) {
        out.write("x".repeat(bytes - written));
      }
    }
  }
}
