using System.Text;
string Helped(string text) => new StringBuilder("helped ").Append(text).ToString();
