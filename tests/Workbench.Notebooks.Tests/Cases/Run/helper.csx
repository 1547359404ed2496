string Help(int n) => $"helped {n}";
