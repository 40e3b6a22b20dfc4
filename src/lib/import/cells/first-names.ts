/** First names that are common in Germany, to know "Müller, Anna" from "Müller, Meier". Deliberately short. */
import { fold } from '../../domain/place/fold';

const NAMES = new Set(
	fold(
		`Anna Anne Anja Anke Andrea Antje Angela Angelika Annette Astrid Ayse Barbara Bärbel Beate Beeke Bettina Birgit Birte
Brigitte Britta Carola Carolin Caroline Charlotte Christa Christel Christiane Christina Christine Claudia Cornelia Dagmar
Daniela Diana Doris Dörte Edith Elena Elisabeth Elke Ellen Emine Emma Erika Esther Eva Fatma Franziska Frauke Friederike
Gabi Gabriele Gerda Gesa Gisela Gudrun Hanna Hannah Hanne Heide Heidi Heike Helga Henrike Hilde Ilka Ilona Imke Ina Ines Inga
Inge Ingrid Insa Irene Iris Irina Jana Janina Jasmin Jennifer Jessica Johanna Judith Jule Julia Juliane Jutta Karen Karin
Karla Karola Katharina Kathrin Katja Katrin Kerstin Kirsten Klara Kristin Kristina Lara Larissa Laura Lea Lena Lina Linda
Lisa Lotta Luisa Maike Maja Manuela Mareike Maren Margit Margret Maria Marie Marina Marion Marlies Marlene Martina Meike Melanie
Merle Mia Michaela Miriam Monika Nadine Nadja Natalie Natascha Nele Nicole Nina Olga Paula Petra Pia Ramona Rebecca Regina
Renate Rita Ronja Rosemarie Ruth Sabine Sabrina Sandra Sara Sarah Silke Silvia Simone Sina Sofia Sofie Sonja Sophie Stefanie
Stephanie Susanne Svenja Swantje Sybille Tanja Tatjana Telse Theresa Tina Tomke Ulrike Ursula Ute Vanessa Vera Verena Viktoria
Waltraud Wiebke Yasemin Yvonne Achim Adrian Ahmet Albert Alexander Ali Andreas Arne Armin Axel Ben Benjamin Bernd Bernhard Björn
Bodo Boris Carl Carsten Christian Christoph Claus Daniel David Dennis Detlef Dieter Dietmar Dirk Dominik Eckhard Enno Eric
Erik Ernst Fabian Felix Finn Florian Frank Franz Frederik Friedrich Fritz Georg Gerd Gerhard Gregor Günter Günther Gustav Hannes
Hans Harald Hartmut Hauke Heiko Heiner Heinrich Heinz Helge Helmut Hendrik Henning Henry Herbert Hermann Holger Horst Ingo Jakob Jan
Jens Joachim Jochen Johann Johannes Jonas Jörg Jörn Josef Julian Jürgen Kai Karl Karsten Kevin Klaus Konrad Kurt Lars Lasse Leon
Lukas Malte Manfred Marc Marcel Marco Mario Marius Mark Markus Martin Mathias Matthias Max Maximilian Mehmet Michael Moritz Mustafa
Nico Niels Niklas Nils Norbert Olaf Ole Oliver Oskar Pascal Patrick Paul Peter Philipp Rainer Ralf Reinhard Rene Richard Robert
Robin Roland Rolf Rudolf Rüdiger Sascha Sebastian Siegfried Simon Sönke Stefan Steffen Stephan Sven Thomas Thorsten Tim Timo Tobias
Tom Aleksandra Alexandra Alina Aline Almut Amelie Annegret Anneke Annelie Annelies Anneliese Annemarie Annika Antonia Ariane Aylin Ayşe Bianca Birgitta
Bärbel Canan Carina Carla Carmen Catharina Christin Clara Conny Constanze Corinna Cordula Dana Danuta Denise Derya Dilek Dorothea Dorothee
Edeltraud Elfriede Elif Elina Elise Ella Elsbeth Emilia Emily Ewa Femke Fenja Finja Frieda Galina Gerlinde Gertrud Greta Gretel Gül Gülay Hatice Hedwig
Heidemarie Heidrun Helene Helma Henriette Hilke Hildegard Ilse Imken Irmgard Isabel Isabell Isabelle Iwona Jeanette Jenny Joanna Josefine Katarina Katharine Käthe
Kim Klaudia Ksenia Lea Lene Leonie Liane Lidia Lieselotte Liesel Luise Lydia Magda Magdalena Malin Malgorzata Mandy Margarete Margarethe Margot Marianne Marieke
Mariela Marit Marita Marleen Marlis Mechthild Melina Meral Mona Nadia Natalia Natalja Neele Nilgün Nora Nuray Oksana Patricia Pauline Ragna Ramona Regine
Reinhild Roswitha Rosi Rosa Saskia Selma Sevgi Sibylle Sigrid Silvana Solveig Stella Svea Svetlana Swetlana Sylvia Sylke Talea Thea Theda Tilda Traute Trude
Ulla Uschi Valentina Veronika Vivien Wanda Wencke Wilma Zeynep Zoe Abdul Adam Adolf Alfons Alfred Alois André Anton Arnd Arno Artur August Bastian Benno Burkhard Cem
Cord Danilo Dieter Edgar Egon Emil Emre Erhard Erwin Eugen Ferdinand Fiete Folkert Frerk Friedhelm Gernot Gottfried Götz Guido Günther Hans-Jürgen Harm Hasan Heiko
Heinz Helmuth Herman Hubert Hugo Hussein Ibrahim Igor Ingolf Ismail Ivan Jannes Jannik Jasper Johannes Jona Jost Justus Kenan Kilian Klaas Knut Kristian Lennart Levin
Lorenz Lothar Ludger Ludwig Luis Lutz Marek Mats Maurice Mehmet Meinhard Mirko Mohamed Mohammed Murat Omar Ömer Onno Orhan Otto Pawel Pjotr Raimund Raphael Reiner
Reinhold Ronald Ronny Rouven Ruben Samuel Selim Sergej Siegbert Sigmar Silvio Sören Tarek Theo Theodor Thilo Thies Tilman Till Timm Tjark Tobias Tristan Uli Valentin
Veit Viktor Vincent Vitali Waldemar Wieland Wilfried Winfried Wladimir Wulf Yannick Yusuf
Torben Torsten Udo Ulf Ulrich Uwe Volker Volkan Walter Werner Wilhelm Willi Wolfgang`
	).split(/\s+/)
);

export const isFirstName = (word: string) => NAMES.has(fold(word.trim()));
