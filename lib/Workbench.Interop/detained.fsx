// Who says how many were detained, from F#. Build first, then run it from anywhere within the workspace:
//   dotnet build tests/Workbench.Interop.Tests (with -p:WithDotNetInteractive=false where no feed has .NET Interactive)
//   dotnet fsi lib/Workbench.Interop/detained.fsx
#I "../../tests/Workbench.Interop.Tests/bin/Debug/net10.0"
#r "YamlDotNet.dll"
#r "CsvHelper.dll"
#r "Workbench.dll"
#r "Workbench.Interop.dll"

open Workbench
open Workbench.Interop

let corpus = Corpus.Open(__SOURCE_DIRECTORY__)
let detained = corpus.CompareFigures "detained"

let bound = Option.map (fun (number: decimal) -> number.ToString "N0") >> Option.defaultValue "unbounded"

printfn "%s" detained.Sentence

for figure in detained.Figures.ToFSharpList() do
    let low, high = figure.Low.ToOption(), figure.High.ToOption()
    let place = figure.Place.ToOption() |> Option.map (sprintf ", %s") |> Option.defaultValue ""
    printfn "%s: %s to %s (\"%s\"%s), on the word of %s" figure.Outlet (bound low) (bound high) figure.Number place figure.Speaker

let stated, silent = corpus.Sources.ToFSharpList() |> List.partition (fun source -> detained.Figures |> Seq.exists (fun figure -> figure.Source = source.Id))
printfn "Sources that state how many: %d; silent: %d" stated.Length silent.Length
